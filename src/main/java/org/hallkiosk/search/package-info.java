/** Finding a service by what people call it: Chinese, pinyin, initials, English, with slips. */
@NullMarked
package org.hallkiosk.search;

import org.jspecify.annotations.NullMarked;
