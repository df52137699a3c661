/** The catalogue: service items, their forms, and the facts that forms ask for. Plain data; knows no file and no screen. */
@NullMarked
package org.hallkiosk.service;

import org.jspecify.annotations.NullMarked;
