/// Reads, compares and keys personal names written in Ukrainian, in Russian and in Latin letters.
module org.homeward.names {
    requires static transitive org.jspecify;

    exports org.homeward.names;
}
