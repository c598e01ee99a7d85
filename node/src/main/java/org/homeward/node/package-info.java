/// One organisation's Homeward.
@NullMarked
package org.homeward.node;

import org.jspecify.annotations.NullMarked;
