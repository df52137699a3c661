package org.hallkiosk.app.bench;

import org.hallkiosk.text.Remark;

/**
 * What a figure is held against.
 *
 * @param most the median may be this and no more, in the figure's unit
 * @param why where the limit comes from
 */
public record Limit(double most, Remark why) {}
