package org.hallkiosk.fact;

/**
 * One thing known about the applicant.
 *
 * @param name dotted, for instance {@code person.name}; the names are defined in {@code facts.yaml}
 * @param value as text: dates in ISO 8601, choices as their code. Personal data, so {@code toString} hides it
 */
public record Fact(String name, String value, FactSource source) {

    @Override
    public String toString() {
        return "Fact[" + name + " from " + source + "]";
    }
}
