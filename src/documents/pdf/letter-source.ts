/**
 * The Typst program that sets a page model. It is the same for every document: what is to be set comes as data in
 * `sys.inputs`, so that no text can be read as markup. Only the fonts named here are used.
 */
export const letterSource = `
#let doc = json(bytes(sys.inputs.data))
#let faces = (serif: ("Noto Serif SC", "Noto Sans SC"), sans: ("Noto Sans SC", "Noto Serif SC"))
#let pts(n) = n * 1pt
#set document(title: doc.title, date: none)
#let number = context {
  set text(size: 14pt)
  let line = "— " + str(counter(page).get().first()) + " —"
  if doc.numbers == "centre" { align(center, line) }
  else if calc.odd(here().page()) { align(right, pad(right: 14pt, line)) }
  else { align(left, pad(left: 14pt, line)) }
}
#set page(
  width: pts(doc.page.width), height: pts(doc.page.height),
  margin: (top: pts(doc.page.top), right: pts(doc.page.right), bottom: pts(doc.page.bottom), left: pts(doc.page.left)),
  footer: if doc.numbers == "none" { none } else { number }, footer-descent: 20pt,
)
#set text(font: faces.serif, lang: "zh", region: "cn", fallback: false, size: 16pt, top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none)
#set par(spacing: 0pt, leading: 0pt)
#set block(spacing: 0pt)
#let piece(run) = text(
  font: faces.at(run.face), size: pts(run.size), weight: if run.bold { 700 } else { 400 }, fill: rgb(run.colour),
  run.text.split("\\n").map(part => [#part]).join(linebreak()),
)
#let paragraph(it, inside) = {
  if it.pageBreak { pagebreak(weak: true) }
  let gap = it.line - it.size
  let half = pts(calc.max(0, gap) / 2)
  let inner = if it.runs.len() == 0 { v(pts(it.size)) } else {
    set par(
      justify: it.align == "justify" and not inside, leading: pts(gap),
      first-line-indent: if it.firstLine > 0 { (amount: pts(it.firstLine), all: true) } else { 0pt },
      hanging-indent: if it.firstLine < 0 { pts(-it.firstLine) } else { 0pt },
    )
    set align(if it.align == "justify" { left } else if it.align == "center" { center } else if it.align == "right" { right } else { left })
    set text(size: pts(it.size))
    par(it.runs.map(piece).join())
  }
  block(
    width: 100%, sticky: it.keepNext, above: pts(it.before), below: pts(it.after), spacing: 0pt,
    inset: (left: pts(it.left + calc.min(0, it.firstLine)), right: pts(it.right), top: half, bottom: half),
    inner,
  )
  if it.rule != none {
    block(width: 100%, inset: (top: pts(calc.max(0, it.rule.space - calc.max(0, gap) / 2))), line(length: 100%, stroke: pts(it.rule.width) + rgb(it.rule.colour)))
  }
}
#let draw(items, inside) = for it in items {
  if it.kind == "paragraph" { paragraph(it, inside) } else {
    let cells = ()
    for (y, row) in it.rows.enumerate() {
      for cell in row.cells {
        cells.push(table.cell(
          x: cell.x, y: y, colspan: cell.colSpan, rowspan: cell.rowSpan,
          align: left + if cell.middle { horizon } else { top },
          // the empty column keeps the least height of the row
          grid(
            columns: (0pt, 1fr), align: left + if cell.middle { horizon } else { top },
            box(height: pts(calc.max(0, if cell.rowSpan == 1 { row.height - 6 } else { 0 }))), draw(cell.blocks, true),
          ),
        ))
      }
    }
    let heads = cells.filter(cell => cell.fields().y < it.headerRows)
    let rest = cells.filter(cell => cell.fields().y >= it.headerRows)
    table(
      columns: it.widths.map(pts), stroke: 0.5pt, inset: (x: 4pt, y: 3pt),
      ..(if heads.len() > 0 { (table.header(..heads),) } else { () }), ..rest,
    )
  }
}
#draw(doc.blocks, false)
`;
