package org.millrace.pipeline.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.millrace.core.Digests;
import org.millrace.core.Resource;
import org.millrace.core.Secret;
import org.millrace.core.Threshold;

/** Fills the parameters of a catalogue's class from a recipe, and has the class check them by making an instance. */
final class Binder {
    private final ResourceOpener resources;

    Binder(ResourceOpener resources) {
        this.resources = resources;
    }

    /**
     * @param owner who asks, for messages: {@code step 'len' (length)}
     * @throws RecipeException for an unknown or missing key, a value of the wrong sort, or one that the class refuses
     */
    <T> Bound<T> bind(String owner, Class<? extends T> type, Setting.Mapping with) {
        Constructor<?> constructor = onlyConstructor(type);
        Section section = new Section(owner, with);
        keys(type).keySet().forEach(section::find);
        section.refuseOthers(); // before what is missing, for that may be what another name was meant for
        SortedMap<String, Object> effective = new TreeMap<>();
        Parameter[] parameters = constructor.getParameters();
        Object[] values = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            String key = kebab(parameters[i].getName());
            Setting setting = section.find(key).orElseGet(() -> null);
            values[i] = setting == null
                    ? value(parameters[i], standard(parameters[i], section, key), section.what(key), key, effective)
                    : value(parameters[i], setting, section.what(key), key, effective);
        }
        Bound<T> bound = new Bound<>(type, effective, new Bound.Arguments(constructor, List.of(values)));
        try {
            bound.create();
        } catch (IllegalArgumentException e) {
            throw new RecipeException(with.place() + ": " + owner + ": " + e.getMessage(), e);
        }
        return bound;
    }

    /** The keys that {@code type} takes with their defaults, empty where a recipe must give a value. */
    static Map<String, Optional<String>> keys(Class<?> type) {
        Map<String, Optional<String>> keys = new LinkedHashMap<>();
        for (Parameter parameter : onlyConstructor(type).getParameters()) {
            org.millrace.core.Parameter standard = parameter.getAnnotation(org.millrace.core.Parameter.class);
            keys.put(kebab(parameter.getName()), Optional.ofNullable(standard).map(org.millrace.core.Parameter::value));
        }
        return keys;
    }

    /** The keys that {@code type} takes which only set limits. */
    static Set<String> thresholds(Class<?> type) {
        Set<String> keys = new TreeSet<>();
        for (Parameter parameter : onlyConstructor(type).getParameters()) {
            if (parameter.isAnnotationPresent(Threshold.class)) {
                keys.add(kebab(parameter.getName()));
            }
        }
        return keys;
    }

    private static Constructor<?> onlyConstructor(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(type + " must have one public constructor, has " + constructors.length);
        }
        return constructors[0];
    }

    private static Setting standard(Parameter parameter, Section section, String key) {
        org.millrace.core.Parameter standard = parameter.getAnnotation(org.millrace.core.Parameter.class);
        if (standard == null) {
            return section.require(key);
        }
        if (parameter.getType() == List.class) {
            List<Setting> members = standard.value().isEmpty()
                    ? List.of()
                    : Arrays.stream(standard.value().split(","))
                            .<Setting>map(text -> new Setting.Scalar(section.place(), text.strip()))
                            .toList();
            return new Setting.Sequence(section.place(), members);
        }
        return new Setting.Scalar(section.place(), standard.value());
    }

    private Object value(
            Parameter parameter, Setting setting, String what, String key, SortedMap<String, Object> effective) {
        Class<?> type = parameter.getType();
        if (type == int.class) {
            long number = setting.asLong(what, Integer.MIN_VALUE, Integer.MAX_VALUE);
            effective.put(key, number);
            return (int) number;
        }
        if (type == long.class) {
            long number = setting.asLong(what, Long.MIN_VALUE, Long.MAX_VALUE);
            effective.put(key, number);
            return number;
        }
        if (type == double.class) {
            return decimal(setting, what, key, effective);
        }
        if (type == String.class) {
            String text = setting instanceof Setting.Scalar scalar ? scalar.text() : setting.asText(what);
            effective.put(key, text);
            return text;
        }
        if (type.isEnum()) {
            return constant(type, setting, what, key, effective);
        }
        if (type == List.class && isListOfStrings(parameter)) {
            List<String> texts = setting.asTexts(what);
            effective.put(key, texts);
            return List.copyOf(texts);
        }
        if (type == Resource.class && isLeftOut(parameter, setting)) {
            effective.put(key, "");
            return Resource.NONE;
        }
        if (type == Resource.class) {
            boolean secret = parameter.isAnnotationPresent(Secret.class);
            return secret ? secret(setting, what, key, effective) : resource(setting, what, key, effective);
        }
        throw new IllegalStateException(
                "a recipe cannot fill " + parameter + " of " + parameter.getDeclaringExecutable());
    }

    private static Double decimal(Setting setting, String what, String key, SortedMap<String, Object> effective) {
        BigDecimal exact = setting.asDecimal(what);
        effective.put(key, exact.toPlainString());
        return exact.doubleValue();
    }

    private static Object constant(
            Class<?> type, Setting setting, String what, String key, SortedMap<String, Object> effective) {
        String text = setting.asText(what);
        for (Object constant : type.getEnumConstants()) {
            if (kebab(constant).equals(text)) {
                effective.put(key, text);
                return constant;
            }
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Binder::kebab).toList();
        throw setting.place().fault(what + " must be one of " + known + ", got '" + text + "'");
    }

    private Resource resource(Setting setting, String what, String key, SortedMap<String, Object> effective) {
        String path = setting.asText(what);
        try {
            Resource resource = resources.open(path);
            MessageDigest sha = Digests.sha256();
            try (InputStream in = resource.open()) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    sha.update(buffer, 0, n);
                }
            }
            SortedMap<String, Object> named = new TreeMap<>();
            named.put("path", path);
            named.put("sha256", HexFormat.of().formatHex(sha.digest()));
            effective.put(key, named);
            return resource;
        } catch (IOException e) {
            throw new RecipeException(
                    setting.place() + ": " + what + ": cannot read '" + path + "': " + e.getMessage(), e);
        }
    }

    /** Of a secret only the path is told. */
    private Resource secret(Setting setting, String what, String key, SortedMap<String, Object> effective) {
        String path = setting.asText(what);
        try {
            Resource resource = resources.open(path);
            resource.open().close(); // that it is there
            effective.put(key, new TreeMap<>(Map.of("path", path)));
            return resource;
        } catch (IOException e) {
            throw new RecipeException(
                    setting.place() + ": " + what + ": cannot read '" + path + "': " + e.getMessage(), e);
        }
    }

    /** Whether the parameter may be left out, and is. */
    private static boolean isLeftOut(Parameter parameter, Setting setting) {
        org.millrace.core.Parameter standard = parameter.getAnnotation(org.millrace.core.Parameter.class);
        return standard != null
                && standard.value().isEmpty()
                && setting instanceof Setting.Scalar scalar
                && scalar.text().isEmpty();
    }

    private static boolean isListOfStrings(Parameter parameter) {
        return parameter.getParameterizedType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == String.class;
    }

    private static String kebab(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String kebab(String camelCase) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c)) {
                kebab.append('-').append(Character.toLowerCase(c));
            } else {
                kebab.append(c);
            }
        }
        return kebab.toString();
    }
}
