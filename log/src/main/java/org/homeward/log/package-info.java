/// Homeward log.
@NullMarked
package org.homeward.log;

import org.jspecify.annotations.NullMarked;
