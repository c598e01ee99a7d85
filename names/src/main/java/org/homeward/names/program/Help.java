package org.homeward.names.program;

/// What `names --help` prints.
final class Help {

    static final String ALL = """
            names: reads personal names in Ukrainian, Russian and Latin letters

              names romanise --scheme ID [FILE]
                  writes each name in Latin letters: name<TAB>latin
              names keys [--kind given|surname|patronymic|any] [FILE]
                  makes the keys of each name: name<TAB>canonical<TAB>skeleton
              names explain NAME
                  says how a name is read and what its forms say
              names compare NAME NAME
                  says how alike two names are, and why
              names schemes
                  lists the schemes: id<TAB>year<TAB>title<TAB>published in
              names --help
                  prints this

            FILE has one name a line in UTF-8; without it, or with -, standard input is read.
            The kind is any unless given. A line of several words has its words' keys in one
            order, so that the order of the words does not matter.
            Exit code 0: done. Exit code 2: a wrong call, or a file that cannot be read.
            """;

    private Help() {}
}
