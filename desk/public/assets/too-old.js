document.getElementById('desk').innerHTML =
  '<p style="margin:80px auto;max-width:32em;padding:0 16px;line-height:1.9;font-size:16px">' +
  '当前浏览器版本过低，无法打开工作平台。请将浏览器切换到“极速模式”，或者使用 Chrome、Edge 87 以上版本。</p>';
