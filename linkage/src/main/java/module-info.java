/// Homeward linkage.
module org.homeward.linkage {
    requires static transitive org.jspecify;
    requires transitive org.homeward.names;
}
