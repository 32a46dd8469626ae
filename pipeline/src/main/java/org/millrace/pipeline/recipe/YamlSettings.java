package org.millrace.pipeline.recipe;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into settings that know their place. Scalars stay as written: {@code no} is a word, not a truth value. */
final class YamlSettings {
    private static final int MAX_CODE_POINTS = 4 << 20;
    private static final int MAX_DEPTH = 20;

    private final String file;

    private YamlSettings(String file) {
        this.file = file;
    }

    /**
     * @throws RecipeException where {@code text} is no YAML, no mapping, or holds a key twice
     */
    static Setting.Mapping parse(String file, String text) {
        return new YamlSettings(file).read(text);
    }

    /** One value as it stands behind {@code --set path=}. */
    static Setting parseValue(String file, String text) {
        YamlSettings yaml = new YamlSettings(file);
        Node root = yaml.compose(text);
        return root == null ? new Setting.Scalar(new Place(file, 1, 1), "") : yaml.setting(root);
    }

    private Setting.Mapping read(String text) {
        Node root = compose(text);
        if (root == null) {
            throw new Place(file, 1, 1).fault("the recipe is empty");
        }
        return setting(root).asMapping("a recipe");
    }

    private Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CODE_POINTS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE); // composing does not expand them; the first is refused
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            Place place = mark == null ? new Place(file, 1, 1) : place(mark);
            throw new RecipeException(place + ": not YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new RecipeException(file + ": not YAML: " + e.getMessage(), e);
        }
    }

    private Setting setting(Node node) {
        Place place = place(node.getStartMark());
        if (node.getAnchor() != null) {
            throw place.fault("anchors and aliases are not for recipes");
        }
        if (node instanceof ScalarNode scalar) {
            return new Setting.Scalar(place, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            List<Setting> members = new ArrayList<>();
            sequence.getValue().forEach(member -> members.add(setting(member)));
            return new Setting.Sequence(place, members);
        }
        if (node instanceof MappingNode mapping) {
            Map<String, Setting.Entry> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Place keyPlace = place(tuple.getKeyNode().getStartMark());
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    throw keyPlace.fault("a key must be a word");
                }
                Setting.Entry entry = new Setting.Entry(keyPlace, setting(tuple.getValueNode()));
                if (entries.put(key.getValue(), entry) != null) {
                    throw keyPlace.fault("the key '" + key.getValue() + "' stands here twice");
                }
            }
            return new Setting.Mapping(place, entries);
        }
        throw place.fault("expected a word, a list or a mapping");
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
