/// Homeward log.
module org.homeward.log {
    requires static transitive org.jspecify;
}
