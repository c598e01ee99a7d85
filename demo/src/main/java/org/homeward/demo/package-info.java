/// Homeward demo.
@NullMarked
package org.homeward.demo;

import org.jspecify.annotations.NullMarked;
