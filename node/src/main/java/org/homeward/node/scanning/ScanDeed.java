package org.homeward.node.scanning;

import org.homeward.node.requests.Deed;
import org.homeward.node.wiring.Digest;

/// The deed of one scan. A fast scanner may send the field a second time before the page is back, with another text
/// under the page's one key; so the key is the page's together with what was typed. The same text twice is one scan.
public final class ScanDeed {

    private static final int DIGEST_CHARS = 16; // 64 bits tell the texts of one page apart; no secret depends on it.
    private static final int KEY_MAX = Deed.KEY_CHARS_MAX - DIGEST_CHARS - 1;

    private ScanDeed() {}

    /// The deed of what was typed.
    ///
    /// @param page the deed whose key stands on the page
    public static Deed of(Deed page, String typed) {
        var key = page.key().substring(0, Math.min(KEY_MAX, page.key().length()));
        var digest = Digest.of(typed).substring(0, DIGEST_CHARS);
        return new Deed(page.account(), page.operation(), key + "." + digest, page.round());
    }
}
