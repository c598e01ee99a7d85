package org.homeward.node.staff;

import jakarta.servlet.http.HttpSession;
import org.springframework.web.util.WebUtils;

/// One-time links between the deed that made them and the page that shows them: in the operator's own session, once. A
/// deed's answer is kept, so a link is no part of it.
final class ShownLinks {

    private static final String LINK = "org.homeward.link:";

    private ShownLinks() {}

    static void keep(HttpSession session, String account, String link) {
        session.setAttribute(LINK + account, link);
    }

    /// The link that was made for this account and not shown yet; empty if there is none.
    static String once(HttpSession session, String account) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var link = session.getAttribute(LINK + account);
            session.removeAttribute(LINK + account);
            return link instanceof String waiting ? waiting : "";
        }
    }
}
