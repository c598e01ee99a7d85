/// The desk: the frame of every page, its languages, the parts that pages share, and the pages of no feature: the door,
/// the start page, and what is said when something is not there.
///
/// **Law.** GC III art. 13 (P-01): no name stands in a title, an address or a message that is kept.
///
/// **Words.** A *page* is one HTML answer; a *frame* is what all pages have in common: band, head, white bar, foot.
/// *Words* are this node's sentences, dates and figures in one language. A *part* is a piece that many pages show the
/// same way.
///
/// **Rules kept here.** No script and no inline style. Every page in English, Ukrainian and Russian, by keyboard, on a
/// phone and on paper. Colour never speaks alone. Templates only repeat and choose; what a page says is put together in
/// its view record.
///
/// **How a feature makes a page.** Features depend on the desk, the desk on none of them.
///
/// - *Where.* A class `*Screens` in the feature (`@Controller`, view records inside), templates in
///   `templates/<feature>/`, sentences in `messages/<feature>_{en,uk,ru}.properties` (a key stands in one file only). A
///   template is the frame with a main part: `th:replace="~{desk/frame :: page(${page.frame}, ~{:: .name})}"`.
/// - *Who.* Each address is a line of `accounts/Operation` under "Pages". Another person's page answers as an absent
///   one ([NoSuchPageException]).
/// - *Bar and start page.* The feature has a [DeskPage] component; its [Waiting] work is counted in the bar and told on
///   the start page. Its words are `page.<key>` and `waits.<key>`.
/// - *Asking.* A controller takes a [Visit]: who asks, in which words, what he typed, and the frame of his page.
/// - *Reading.* [Visit#form] reads what was typed; the page hands it to the use case as REST does, and [Form#refuse]
/// puts
///   every refusal at its field and into the summary. What was typed stays. A refusal is said by `rule.<rule>`, in the
///   same words everywhere. Filters are an ordinary GET form ([Listing]); a page
///   that is a list and no more is a [ListPage].
/// - *Writing.* POST to the address that shows the form, which holds `desk/parts :: deed`: the CSRF token and the
///   deed's key. The controller takes a [org.homeward.node.requests.Deed] and asks `Answers.onPage`, so a second click
///   changes nothing. Done: [Done#to] sends the browser on, and the next page says once what was done. Refused: the
/// same
///   page with what was typed, [Visit#refused]; or, where no form can mend it, a [RefusedSheet].
/// - *People.* Whatever shows names writes an access record, as the REST operation does.
/// - *Tests.* `Browsing` opens a real browser and asks of a page what is asked of every page, at each width and in each
///   language; `Typist` counts keys.
/// - *Parts.* `templates/desk/parts.html` holds `work`, `filters`, `pages`, `field`, `pick`, `faults`, `checked`,
/// `verdict`,
///   `scan`, `list`, `empty`, `state`, `timeline`, `refused`, `deed`; each shows the record of its name.
///
/// **Not here.** Who may open a page: `accounts`. What pages are about: the features.
///
/// **Start reading at** [Frames], then [DeskPage], [Form], [Listing].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "accounts", "requests"})
package org.homeward.node.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
