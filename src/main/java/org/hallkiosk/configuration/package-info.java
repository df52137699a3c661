/** One hall's configuration: read, checked as a whole, and handed on as typed data before anything starts. */
@NullMarked
package org.hallkiosk.configuration;

import org.jspecify.annotations.NullMarked;
