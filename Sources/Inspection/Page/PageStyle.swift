/// How the page looks: in light and dark, on wide and narrow screens, on paper.
enum PageStyle {
  static let text = """

    :root {
      --paper: #fff; --ink: #1c2024; --soft: #60646c; --line: #e2e4e9; --field: #f6f7f9;
      --main: #c9d3e3; --adapter: #9fd3c7; --store: #f0d9a0; --component: #d9c8e8; --other: #dcdcdc;
      --link: #0b5fae; --bad: #a3260f;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16181b; --ink: #e6e8eb; --soft: #9ba1a9; --line: #2e3238; --field: #1e2125;
        --main: #3a475c; --adapter: #24584d; --store: #5e4c1d; --component: #4b3a5c;
        --other: #3c3c3c; --link: #7db8f0; --bad: #ff9b85;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 76rem; background: var(--paper);
      color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
    }
    h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
    h2 { margin: 2.75rem 0 .75rem; font-size: 1.15rem; }
    h3 { margin: 1.25rem 0 .4rem; font-size: .95rem; }
    p { margin: .25rem 0; }
    a { color: var(--link); text-decoration: none; }
    a:hover, a:focus-visible { text-decoration: underline; }
    code, pre { font-family: var(--mono); font-size: .86em; }
    code { overflow-wrap: anywhere; }
    pre {
      margin: .5rem 0; padding: .75rem 1rem; background: var(--field); border-radius: 4px;
      overflow-x: auto; line-height: 1.45; tab-size: 2;
    }
    .kind, .about, .none, dt, .legend span, .host span, tbody th span, summary span {
      color: var(--soft);
    }
    .kind { margin: 0; }
    .refusal { color: var(--bad); max-width: 60rem; }
    .figures { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin: 1.25rem 0 0; }
    .figures div { display: flex; flex-direction: column; }
    .figures dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
    .figures dt { font-size: .85rem; }
    .facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 0; }
    .facts dd { margin: 0; overflow-wrap: anywhere; }

    .main { background: var(--main); } .adapter { background: var(--adapter); }
    .store { background: var(--store); } .component { background: var(--component); }
    .other { background: var(--other); }
    .bar { display: flex; height: 14px; border-radius: 3px; overflow: hidden; gap: 1px; }
    .bar span { min-width: 2px; }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0 0; padding: 0 0 .5rem; }
    .legend li { list-style: none; font-size: .9rem; font-variant-numeric: tabular-nums; }
    .legend i, summary i {
      display: inline-block; width: .7em; height: .7em; margin-right: .45em; border-radius: 2px;
    }
    .legend b, .tile b, summary b { font-weight: 600; font-variant-numeric: tabular-nums; }
    .map { position: relative; width: 100%; aspect-ratio: 2.6; }
    .map.low { aspect-ratio: 8; min-height: 5rem; }
    .tile {
      position: absolute; overflow: hidden; border: 1px solid var(--paper); border-radius: 3px;
      font-size: .72rem; line-height: 1.25;
    }
    .tile > span {
      display: block; padding: 2px 4px; white-space: nowrap; overflow: hidden;
      text-overflow: ellipsis;
    }
    .tile b { font-weight: 400; opacity: .7; }
    .group > span { font-weight: 600; }
    .tile { container-type: inline-size; }
    @container (max-width: 36px) { .tile > span { visibility: hidden; } }
    .inside { position: absolute; inset: 1.35rem 2px 2px 2px; }
    .inside .tile { background-image: linear-gradient(#ffffff2e, #ffffff2e); }
    @media (prefers-color-scheme: dark) {
      .inside .tile { background-image: linear-gradient(#ffffff0f, #ffffff0f); }
    }

    .instances { position: relative; padding-left: 4.5rem; }
    .instances ol { margin: 0; padding: 0; list-style: none; }
    .instances > ol > li { padding: .55rem 0 .55rem .75rem; border-left: 2px solid var(--line); }
    .instances h3 { margin: 0; }
    .instances ul { margin: .15rem 0; padding: 0; list-style: none; }
    .instances p, .instances li li, .instances summary { font-size: .9rem; }
    .arcs { position: absolute; left: 0; top: 0; width: 4.5rem; height: 100%; overflow: visible; }
    .arcs path[data-from] { fill: none; stroke: var(--soft); stroke-width: 1.3; }
    .arcs marker path { fill: var(--soft); }

    .search input {
      width: min(20rem, 100%); padding: .35rem .6rem; border: 1px solid var(--line);
      border-radius: 4px; background: var(--field); color: inherit; font: inherit;
    }
    .search output { margin-left: .5rem; color: var(--soft); }
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; margin: .5rem 0; }
    th, td {
      padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; font-weight: 400;
    }
    thead th { color: var(--soft); font-size: .85rem; white-space: nowrap; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    td .host { margin: 0; padding: 0; list-style: none; }
    td code { margin-right: .35em; }
    td > span > code { white-space: nowrap; }
    tbody th code { white-space: nowrap; }
    [hidden] { display: none; }

    summary { padding: .3rem 0; cursor: pointer; }
    .functions details { border-bottom: 1px solid var(--line); }
    .functions summary b { float: right; font-weight: 400; }
    .calls { margin: .2rem 0 .4rem; font-size: .9rem; overflow-wrap: anywhere; }
    details:target > summary { background: var(--field); }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }

    @media (max-width: 40rem) {
      body { padding: 1.25rem .9rem 3rem; font-size: 14px; }
      .map { aspect-ratio: 1.15; } .map.low { aspect-ratio: 3; }
      .instances, .arcs { padding-left: 0; }
      .arcs { display: none; }
      .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .4rem; }
      thead { display: none; }
      tr { display: block; padding: .4rem 0; border-bottom: 1px solid var(--line); }
      th, td, td.number { display: block; border: 0; padding: .1rem 0; text-align: left; }
      tbody th code { white-space: normal; }
      td.number::after { content: " bytes of code"; color: var(--soft); }
    }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      .search, .arcs { display: none; }
      .instances { padding-left: 0; }
      * { print-color-adjust: exact; }
    }

    """
}
