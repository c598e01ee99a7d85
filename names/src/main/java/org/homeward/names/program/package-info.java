/// The program `names`: writes names in a scheme, makes keys, explains a name and compares two.
///
/// **Start reading at** [NamesProgram].
@NullMarked
package org.homeward.names.program;

import org.jspecify.annotations.NullMarked;
