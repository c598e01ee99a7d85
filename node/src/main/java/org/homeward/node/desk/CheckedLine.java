package org.homeward.node.desk;

/// A line of "check your answers", before something is sealed, signed or sent. Fragment `checked`.
///
/// @param label what was asked
/// @param value what was answered
/// @param href where it is changed; empty where it cannot be
/// @param change what the link says to who cannot see the line: "Change weight"
public record CheckedLine(String label, Frame.Name value, String href, String change) {}
