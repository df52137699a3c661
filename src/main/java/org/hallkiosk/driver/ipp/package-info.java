/** Document printers and CUPS queues that speak the Internet Printing Protocol (RFC 8010, RFC 8011). */
@NullMarked
package org.hallkiosk.driver.ipp;

import org.jspecify.annotations.NullMarked;
