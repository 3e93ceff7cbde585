/** Clipboard markup in the shapes that Word, WPS Writer and WPS Spreadsheets give it; written for the tests, nobody's text. */
export const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:宋体;} p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt;}
@list l0:level1 {mso-level-tab-stop:none;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style='text-align:center'><span style='font-family:方正小标宋简体'>示范镇春耕工作方案<span lang=EN-US><o:p></o:p></span></span></h1>
<p class=MsoNormal align=center style='text-align:center'><b><span lang=EN-US style='font-size:16.0pt;mso-bidi-font-size:11.0pt'>2020</span></b><b><span
style='font-size:16.0pt'>年度<o:p></o:p></span></b></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='mso-bidi-font-family:宋体'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>备好<span style='color:red'>种子</span><span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-21.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>检查发芽率</p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>检修农机</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=277 rowspan=2 valign=top style='width:207.4pt;border:solid windowtext 1.0pt'>
<p class=MsoNormal>村<span lang=EN-US><o:p></o:p></span></p></td><td width=277 colspan=2 valign=top><p class=MsoNormal>面积</p></td></tr>
<tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td><p class=MsoNormal>水田</p></td><td><p class=MsoNormal>旱地</p></td></tr></table>
<p class=MsoNormal><span lang=EN-US style='mso-no-proof:yes'><!--[if gte vml 1]><v:shape id="图片_x0020_1" style='width:1in'><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=96 height=96 src="file:///C:/Temp/msohtmlclip1/01/clip_image001.png" v:shapes="图片_x0020_1"><![endif]></span></p>
<p class=MsoNormal>联系人<ins cite="mailto:%E5%BC%A0" datetime="2020-03-02T09:00">甲</ins><del cite="mailto:%E5%BC%A0" datetime="2020-03-02T09:00">删去的名字</del><span style='display:none;mso-hide:all'>隐藏的字</span></p>
<p class=MsoNormal><a href="file:///C:/内部/名单.doc">名单</a>和<a href="https://www.example.gov.cn/">网站</a></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>批注里的话</p></div></div>
<!--EndFragment--></body></html>`;

export const wps = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="WPS Office">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>作者</o:Author></o:DocumentProperties></xml><![endif]-->
<style>@list l0:level1{mso-level-number-format:chinese-counting;mso-level-suffix:none;mso-level-text:"%1、";}p.MsoNormal{mso-style-name:正文;}</style></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">
<p class=MsoNormal align=center style="text-align:center;mso-pagination:widow-orphan;"><span style="mso-spacerun:'yes';font-family:方正小标宋简体;mso-ascii-font-family:Calibri;font-size:22.0000pt;mso-font-kerning:1.0000pt;"><font face="方正小标宋简体">公示</font></span><span style="font-size:22.0000pt;"><o:p></o:p></span></p>
<p class=MsoNormal style="margin-left:0.0000pt;text-indent:32.0000pt;mso-char-indent-count:2.0000;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:仿宋_GB2312;"><span style='mso-list:Ignore;'>一、</span></span><![endif]><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;"><font face="仿宋_GB2312">低保</font></span></p>
<p class=MsoNormal style="text-indent:32.0000pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:仿宋_GB2312;"><span style='mso-list:Ignore;'>二、</span></span><![endif]><b><span style="font-weight:bold;"><font face="仿宋_GB2312">特困</font></span></b></p>
<table class=MsoTableGrid border=1 cellspacing=0 style="border-collapse:collapse;mso-table-layout-alt:fixed;"><tr style="height:20.0000pt;"><td width=284 valign=top colspan=2 style="width:213.0500pt;mso-border-left-alt:0.5000pt solid windowtext;"><p class=MsoNormal align=right style="text-align:right;"><span><font face="宋体">合计</font></span></p></td></tr><tr><td width=142><p class=MsoNormal>1</p></td><td width=142><p class=MsoNormal>2</p></td></tr></table>
<p class=MsoNormal align=right style="text-align:right;"><span><font face="仿宋_GB2312">示范镇人民政府</font></span></p></div><!--EndFragment--></body></html>`;

export const wpsSheet = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style>.et3{mso-number-format:"General";}</style></head>
<body link=blue vlink=purple><!--StartFragment--><table width=216 border=0 cellpadding=0 cellspacing=0 style='width:162.00pt;border-collapse:collapse;table-layout:fixed;'>
<col width=72 span=3 style='mso-width-source:userset;'/><tr height=18><td class=et3 height=36 width=72 rowspan=2 style='height:27.00pt;' x:str>户数</td><td class=et3 colspan=2 x:str>金额</td></tr>
<tr height=18><td class=et3 x:num="1200.5">1,200.50</td><td class=et3 x:num>3</td></tr>
<tr height=0 style='display:none;mso-yfti-irow:2'><td x:str>隐藏行</td><td>1</td><td>2</td></tr></table><!--EndFragment--></body></html>`;
