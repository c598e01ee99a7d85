/// Homeward names.
@NullMarked
package org.homeward.names;

import org.jspecify.annotations.NullMarked;
