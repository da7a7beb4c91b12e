package id.tumbuh.local.city;

/** What a browser is asked of a page that everybody can use: each answers with what is wrong, and with nothing if all is well. */
final class PageChecks {

    private PageChecks() {}

    /** Texts with less than 4.5 to 1 against what is behind them. Source: WCAG 2.2, 1.4.3. */
    static final String LOW_CONTRAST = """
            (() => {
              const rgb = (color) => color.match(/[0-9.]+/g).map(Number);
              const light = (color) => rgb(color).slice(0, 3).map((c) => c / 255)
                .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const behind = (element) => {
                const color = getComputedStyle(element).backgroundColor;
                return rgb(color)[3] === 0 && element.parentElement ? behind(element.parentElement) : color;
              };
              const shown = [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility()
                && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''));
              return shown.map((each) => {
                const [a, b] = [light(getComputedStyle(each).color), light(behind(each))];
                return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), each];
              }).filter(([ratio]) => ratio < 4.5)
                .map(([ratio, each]) => ratio.toFixed(2) + ' ' + each.textContent.slice(0, 30)).join('; ');
            })()""";

    /** Tables without a caption, fields without a label, regions and buttons without a name, headings out of order. */
    static final String UNNAMED = """
            (() => {
              const wrong = [];
              document.querySelectorAll('table').forEach((each) => {
                if (!each.caption?.textContent.trim() || !each.tHead) wrong.push('table');
              });
              document.querySelectorAll('input, select').forEach((each) => {
                if (!each.labels.length) wrong.push('field ' + each.id);
              });
              document.querySelectorAll('button, [role=region], section, dialog').forEach((each) => {
                const by = each.getAttribute('aria-labelledby');
                const name = by ? document.getElementById(by) : each;
                if (!name || name.id !== 'dialog-title' && !name.textContent.trim()) wrong.push(each.outerHTML);
              });
              let level = 0;
              document.querySelectorAll('h1, h2, h3').forEach((each) => {
                if (+each.tagName[1] > level + 1) wrong.push(each.tagName);
                level = +each.tagName[1];
              });
              return wrong.join('; ');
            })()""";

    /** What reaches out of the window, although nothing around it scrolls. */
    static final String TOO_WIDE = """
            [...document.querySelectorAll('main *')].filter((each) => each.checkVisibility() && !each.closest('thead')
              && each.getBoundingClientRect().right > innerWidth && !each.closest('.scroll'))
              .map((each) => each.tagName + ' ' + each.textContent.slice(0, 30)).join('; ')""";
}
