package org.hallkiosk.configuration;

import java.util.List;

/**
 * The list of items (事项目录) that a province keeps, against which a hall holds its catalogue.
 *
 * @param file as whoever started the check wrote it
 */
record ProvincialList(String file, List<Row> rows) {

    ProvincialList {
        rows = List.copyOf(rows);
    }

    /**
     * One item of the list.
     *
     * @param line in the file, from 1
     * @param basis every legal provision in one text
     */
    record Row(int line, String code, String name, String type, String basis) {}
}
