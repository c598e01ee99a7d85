package org.homeward.node.desk;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How a deed ends that was done: the browser is sent on to a page (so that reloading repeats nothing), which says what
/// was done once.
public final class Done {

    private static final String SENTENCE = "done"; // The frame shows it.

    private Done() {}

    /// Sends the browser on.
    ///
    /// @param href where to; an address of this node
    /// @param sentence what was done, without a person's name: it is kept in the session until it is shown
    public static String to(String href, RedirectAttributes attributes, String sentence) {
        if (!href.startsWith("/") || href.startsWith("//")) {
            throw new IllegalArgumentException("a deed ends on a page of this node; this indicates a bug");
        }
        attributes.addFlashAttribute(SENTENCE, sentence);
        return "redirect:" + href;
    }
}
