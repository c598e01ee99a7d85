/// Record linkage: blocking, comparison, weights, decision with reasons.
module org.homeward.linkage {
    requires static transitive org.jspecify;
    requires transitive org.homeward.names;

    exports org.homeward.linkage;
    exports org.homeward.linkage.program;
}
