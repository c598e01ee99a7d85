/// One organisation's Homeward: a node. Each package below is a feature; its `package-info` is the page to read first.
///
/// **Start reading at** [NodeProgram], then the features in the order in which a parcel meets them: `rounds`, `people`,
/// `tracing`, `intake`, `packing`, `custody`, `delivery`.
@NullMarked
package org.homeward.node;

import org.jspecify.annotations.NullMarked;
