package shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Report {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public void add(String name) {
        names.add(name);
        counts.merge(name, 1, Integer::sum);
    }

    public int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    pubic String summary() {
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            out.append(name).append(": ").append(count(name)).append("\n");
        }
        return out.toString();
    }
}
