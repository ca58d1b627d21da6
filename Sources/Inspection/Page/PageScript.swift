/// What the page does besides being read: the search, the arcs, and opening what is linked to.
enum PageScript {
  static let text = """

    const search = document.getElementById("search");
    const found = document.getElementById("found");
    if (search) {
      const rows = [...document.querySelectorAll("table.searched tbody tr")]
        .map(row => [row, row.textContent.toLowerCase()]);
      search.addEventListener("input", () => {
        const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
        let count = 0;
        for (const [row, text] of rows) {
          row.hidden = !words.every(word => text.includes(word));
          if (!row.hidden) count += 1;
        }
        found.textContent = words.length ? `${count} of ${rows.length} rows` : "";
      });
    }

    const arcs = document.querySelector("svg.arcs");
    function drawArcs() {
      const box = arcs.getBoundingClientRect();
      const middle = index => {
        const head = document.querySelector(`#instance-${index} h3`).getBoundingClientRect();
        return head.top + head.height / 2 - box.top;
      };
      const right = box.width - 4;
      for (const path of arcs.querySelectorAll("path[data-from]")) {
        const from = middle(path.dataset.from), to = middle(path.dataset.to);
        const left = right - Math.min(box.width - 10, 14 + Math.abs(to - from) * 0.22);
        path.setAttribute("d", `M${right} ${from} C${left} ${from} ${left} ${to} ${right} ${to}`);
      }
    }
    if (arcs) {
      new ResizeObserver(drawArcs).observe(document.querySelector(".instances"));
      drawArcs();
    }

    function openTarget() {
      const target = location.hash && document.getElementById(location.hash.slice(1));
      if (target && target.tagName === "DETAILS") target.open = true;
    }
    addEventListener("hashchange", openTarget);
    openTarget();

    """
}
