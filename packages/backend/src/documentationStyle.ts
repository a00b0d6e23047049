/**
 * How pages of the documentation look in TechDocs, light and dark: colours are those of the portal around them. Made for
 * what the theme `mkdocs` writes: one bar with the pages, one list with the headings, the text.
 */
export const documentationStyle = `
body { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2.5rem; margin: 0; line-height: 1.6; color: inherit; }
a { color: var(--md-typeset-a-color, currentColor); }
.navbar .navbar-brand, .navbar-toggler, .navbar .ml-auto, .modal, .bs-sidebar, footer, hr { display: none; }
.navbar { grid-column: 1; align-self: start; font-size: 0.875rem; }
.navbar ul { list-style: none; margin: 0; padding: 0; }
.navbar ul ul { padding-left: 0.75rem; margin-bottom: 0.75rem; }
.navbar a { display: block; padding: 0.15rem 0; text-decoration: none; }
.navbar .dropdown-toggle { font-weight: bold; color: inherit; pointer-events: none; }
.navbar a.active { font-weight: bold; }
body > .container { grid-column: 2; max-width: 60rem; }
table { display: block; overflow-x: auto; border-collapse: collapse; margin: 1rem 0; font-size: 0.875rem; }
th, td { padding: 0.35rem 0.6rem; border: 1px solid rgba(128, 128, 128, 0.4); text-align: left; vertical-align: top; }
pre { overflow-x: auto; padding: 0.75rem; border-radius: 4px; background: rgba(128, 128, 128, 0.15); }
code { font-family: monospace; }
:not(pre) > code { padding: 0 0.2rem; border-radius: 3px; background: rgba(128, 128, 128, 0.15); }
@media (max-width: 900px) { body { display: block; } }
`;
