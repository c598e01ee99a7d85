/// Signed envelopes: what one organisation says, so that it cannot be altered on the way or denied later.
module org.homeward.log {
    requires static transitive org.jspecify;

    exports org.homeward.log;
}
