package org.hallkiosk.service;

import java.util.List;
import org.hallkiosk.text.LocalizedText;

/**
 * The guide (办事指南) of a service item: what it is and what it takes.
 *
 * @param type the kind of administrative act (公共服务, 行政许可, …)
 * @param body who is responsible
 * @param basis the legal provisions it rests on
 * @param steps what happens, one after the other
 */
public record Guide(
        LocalizedText summary,
        LocalizedText type,
        LocalizedText body,
        List<LocalizedText> basis,
        List<Material> materials,
        LocalizedText timeLimit,
        LocalizedText fee,
        List<LocalizedText> steps) {

    public Guide {
        basis = List.copyOf(basis);
        materials = List.copyOf(materials);
        steps = List.copyOf(steps);
    }
}
