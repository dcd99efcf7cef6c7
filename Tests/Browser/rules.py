"""What every page is held to: by axe-core, and by measuring where that leaves something undecided."""

from browser import PageTest
from kinds import resize, theme
from looking import ADDED, DRAWINGS, HEIGHT, pale_texts

# Everything of WCAG 2.1 A and AA and best practices. Large texts are asked for as much contrast as small ones. The texts
# whose contrast is left undecided are noted in the page.
RUN = """
const [rules, done] = arguments;
axe.configure({checks: [{id: 'color-contrast', options: {contrastRatio: {large: {expected: 4.5}}}}]});
const chosen = rules ? {type: 'rule', values: rules}
  : {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']};
axe.run({runOnly: chosen, resultTypes: ['violations', 'incomplete'], elementRef: true}).then(({violations, incomplete}) => {
  window.undecided = incomplete.filter(({id}) => id === 'color-contrast').flatMap(({nodes}) => nodes.map((node) => node.element));
  const told = (list) => list.map(({id, nodes}) => [id, nodes.length, nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
  done([told(violations), told(incomplete)]);
}, (error) => done([[['axe', 0, [String(error)]]], []]));
"""

# The rules that know of colours: all else is the same in the dark.
OF_COLOURS = ["color-contrast", "link-in-text-block"]

# What axe-core leaves to be looked at, and why nothing is wrong there.
LEFT = {
    # What lies behind a text in a drawing, or beside what a stylesheet adds: decided in RuleTest.faults.
    "color-contrast",
    # Columns for places and figures stay empty until one sorts by them; HeadingTest in test_pages.
    "th-has-data-cells",
    # The page in the frame is a kind of its own here.
    "frame-tested",
}


class RuleTest(PageTest):
    """A test of pages that are held to the rules: by axe-core, and by measuring where that leaves something undecided."""

    # The drawings in which every text was seen to stand out.
    measured = set()

    def faults(self, width, dark, everything=True):
        """What is wrong with the page that is open, in a window and a theme; `everything` or what knows of colours."""
        resize(self, width)
        theme(self, dark)
        wrong, left = self.driver.execute_async_script(RUN, None if everything else OF_COLOURS)
        found = [str(one) for one in wrong]
        found += [f"not decided: {one}" for one in left if one[0] not in LEFT]
        inner, scroll = self.script("return [document.documentElement.clientWidth, document.documentElement.scrollWidth]")
        if scroll > inner:
            found.append(f"scrolls sideways, {scroll} in {inner}")
        # Every text of a drawing, and every one that axe-core was not sure of. A drawing that was measured in the same size
        # and colours is not measured again.
        count, drawn = self.script("return [undecided.length, !!document.querySelector('svg text')]")
        if count or drawn:
            resize(self, width, HEIGHT)
            self.script("scrollTo(0, 0)")
            drawings = {str(box): number for box, number in self.script(DRAWINGS)}
            known = {box for box, number in drawings.items() if number in RuleTest.measured}
            skipped = set()

            def wanted(one):
                if str(one["frame"]) in known:
                    skipped.add(one["owner"])
                    return False
                return one["isDrawn"] or one["owner"] is not None

            pale, measured, outside = pale_texts(self, width, wanted=wanted)
            found += [f"too pale: {one}" for one in pale] + [f"not measured: {one}" for one in outside]
            missed = sorted(set(range(count)) - {one["owner"] for one in measured} - skipped)
            found += self.script("return arguments[0].map((at) => 'not measured: ' + undecided[at].outerHTML.slice(0, 160))", missed)
            if not pale and not outside:
                RuleTest.measured.update(drawings.values())
        found += [f"too pale: {one}" for one in self.script(ADDED) if one[1] < 4.5]
        return found
