import ModuleRewriter

/// A report as one page of HTML: for a browser, a printer or a code review. Nothing is fetched from
/// anywhere; without scripts it lacks the search alone.
package struct Page {
  /// What is shown.
  let report: Report
  /// What the binary is called.
  let name: String
  /// The text of functions of the adapter, by core instance and index, where it was printed.
  let texts: [FunctionKey: String]

  /// A function of a core instance.
  package struct FunctionKey: Hashable, Sendable {
    /// The index of the core instance.
    package var instance: Int
    /// The index of the function in its module.
    package var index: UInt32

    /// Names a function.
    package init(instance: Int, index: UInt32) {
      self.instance = instance
      self.index = index
    }
  }

  /// Prepares a page.
  ///
  /// - Parameters:
  ///   - report: What is shown.
  ///   - name: What the binary is called.
  ///   - texts: The functions of the adapter in the text format, by core instance and index.
  package init(_ report: Report, name: String, texts: [FunctionKey: String]) {
    self.report = report
    self.name = name
    self.texts = texts
  }

  /// The page.
  package var html: String {
    let body: HTML = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(name) – \(trusted: ThisTool.name)</title>
      <style>\(trusted: PageStyle.text)</style>
      </head>
      <body>
      \(summary)
      <main>
      \(bytes)
      \(instances)
      \(preview1)
      \(functions)
      \(world)
      \(origin)
      </main>
      <script>\(trusted: PageScript.text)</script>
      </body>
      </html>

      """
    return body.markup
  }

  /// A part of the page, with a heading that can be linked to.
  func section(_ id: String, _ title: String, _ contents: HTML) -> HTML {
    """
    <section id="\(trusted: id)">
    <h2>\(title)</h2>
    \(contents)
    </section>
    """
  }

  /// Says how many there are besides those that are shown; nothing where these are all.
  func more(_ count: Int) -> HTML {
    count == 0 ? "" : "<p class=\"more\">and \(count) more, which the JSON report lists</p>"
  }

  /// The component that is shown, or that conversion would make.
  var component: ComponentReport? { report.component }
}
