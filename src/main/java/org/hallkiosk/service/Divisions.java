package org.hallkiosk.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The divisions of the land that a hall knows, from province to village, each within the one that its code says; and how
 * an address begins with them. Immutable.
 */
public final class Divisions {
    private static final Divisions NONE = new Divisions(List.of(), Optional.empty());
    private static final String TOP = "";
    private static final int COUNTY = 6;
    private static final int STEP = 3;

    private final Map<String, Division> byCode = new TreeMap<>();
    private final Map<String, List<Division>> within;
    private final List<Division> start;

    /**
     * How an address was understood.
     *
     * @param path from the province down; empty where none was found
     * @param rest what stands behind them: street and number
     */
    public record Understood(List<Division> path, String rest) {}

    /**
     * @param all in any order; one that lies in none of the others and is no province is left out
     * @param start the code of the one that most people here live in
     */
    public Divisions(Collection<Division> all, Optional<String> start) {
        all.forEach(one -> byCode.put(one.code(), one));
        Map<String, List<Division>> children = new HashMap<>();
        for (Division one : byCode.values()) {
            parent(one.code(), byCode::containsKey)
                    .or(() -> isProvince(one.code()) ? Optional.of(TOP) : Optional.empty())
                    .ifPresent(parent -> children.computeIfAbsent(parent, first -> new ArrayList<>())
                            .add(one));
        }
        within = children;
        this.start = start.map(byCode::get).map(this::pathTo).orElse(List.of());
    }

    /**
     * The code of the division in which the one of this code lies: the nearest that is known. Empty for a province, and for
     * one that lies in nothing known.
     */
    public static Optional<String> parent(String code, Predicate<String> known) {
        if (code.length() > COUNTY) {
            return Optional.of(code.substring(0, code.length() - STEP)).filter(known);
        }
        return Stream.of(code.substring(0, 4) + "00", code.substring(0, 2) + "0000")
                .filter(above -> !above.equals(code))
                .filter(known)
                .findFirst();
    }

    /** Whether the division of this code lies in no other. */
    public static boolean isProvince(String code) {
        return code.length() == COUNTY && code.endsWith("0000");
    }

    /** Of a hall that asks for addresses in one line. */
    public static Divisions none() {
        return NONE;
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** Where asking for a new address begins: down to the division that most people here live in. */
    public List<Division> start() {
        return start;
    }

    /** What lies in the last of these, by code; the provinces for an empty path, nothing where no more is known. */
    public List<Division> within(List<Division> path) {
        return List.copyOf(
                within.getOrDefault(path.isEmpty() ? TOP : path.getLast().code(), List.of()));
    }

    /** The beginning of an address in these. */
    public static String written(List<Division> path) {
        return path.stream().map(division -> division.name().chinese()).collect(Collectors.joining());
    }

    /**
     * Finds the divisions that an address begins with. A level that goes without saying may be missing: the city of a
     * county, and what all addresses here begin with.
     */
    public Understood understand(String address) {
        Understood found = descend(List.of(), address);
        if (found.path().isEmpty() && !start.isEmpty()) {
            Understood here = descend(start, address);
            return here.path().size() > start.size() ? here : found;
        }
        return found;
    }

    private Understood descend(List<Division> from, String address) {
        List<Division> path = new ArrayList<>(from);
        String rest = address;
        for (List<Division> next = next(path, rest); !next.isEmpty(); next = next(path, rest)) {
            path.addAll(next);
            rest = rest.substring(next.getLast().name().chinese().length());
        }
        return new Understood(List.copyOf(path), rest);
    }

    /** The child that the text begins with, or else the only grandchild with its parent. */
    private List<Division> next(List<Division> path, String text) {
        List<Division> children = within(path);
        Optional<Division> child = longest(children, text);
        if (child.isPresent()) {
            return List.of(child.get());
        }
        if (path.isEmpty()) {
            return List.of();
        }
        List<List<Division>> grandchildren = children.stream()
                .flatMap(parent ->
                        longest(within(List.of(parent)), text).stream().map(grandchild -> List.of(parent, grandchild)))
                .toList();
        return grandchildren.size() == 1 ? grandchildren.getFirst() : List.of();
    }

    private static Optional<Division> longest(List<Division> divisions, String text) {
        return divisions.stream()
                .filter(division -> text.startsWith(division.name().chinese()))
                .max(Comparator.comparingInt(
                        division -> division.name().chinese().length()));
    }

    private List<Division> pathTo(Division division) {
        List<Division> path = new ArrayList<>(List.of(division));
        for (Optional<Division> up = parentOf(division); up.isPresent(); up = parentOf(up.get())) {
            path.addFirst(up.get());
        }
        return List.copyOf(path);
    }

    private Optional<Division> parentOf(Division division) {
        return parent(division.code(), byCode::containsKey).map(byCode::get);
    }
}
