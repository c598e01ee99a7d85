/// Homeward names.
module org.homeward.names {
    requires static transitive org.jspecify;
}
