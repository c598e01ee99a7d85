package org.homeward.node.imports;

/// Says in the reader's language why rows are refused or warned of. Each feature has its own rules.
public interface Said {

    /// The sentence of a rule.
    String of(String rule);
}
