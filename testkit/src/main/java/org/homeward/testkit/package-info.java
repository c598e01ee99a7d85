/// Homeward testkit.
@NullMarked
package org.homeward.testkit;

import org.jspecify.annotations.NullMarked;
