package org.homeward.node.desk;

/// What is said where a list is empty. Fragment `empty`.
///
/// @param what that it is empty
/// @param why that this is fine, and what comes next with its date
public record Empty(String what, String why) {}
