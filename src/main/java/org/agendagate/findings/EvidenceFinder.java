package org.agendagate.findings;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.agendagate.packet.Packet;
import org.agendagate.reading.PacketSchema;
import org.agendagate.reference.DeclaredDetails;
import org.jspecify.annotations.Nullable;

/** Looks up what stands at a place of a packet, so that a finding can show what it rests on. */
public final class EvidenceFinder {
    private static final int LONGEST = 200;
    private static final int SHORT_DIGEST = 15;
    /** Of a text by a later reading than the first: {@code sha256-2:…}. */
    private static final Pattern LATER_DIGEST = Pattern.compile("sha256-[0-9]:[0-9a-f]{64}");

    private static final int LATER = 2;

    private static final Set<String> TIMES_OF_RECEIPT = Set.of("/receivedAt", "/items/0/addedAt");
    private static final String DECLARED = "（报送单位填写）";

    /** Asking a class for its accessors costs more than deciding an item: they are asked for once. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    private static final Map<String, String> LABELS = new ConcurrentHashMap<>();

    private final @Nullable Packet packet;
    private final DeclaredDetails details;
    private final boolean received;

    /** Several rules rest on one place. */
    private final Map<String, Evidence> found = new HashMap<>();

    private EvidenceFinder(@Nullable Packet packet, DeclaredDetails details, boolean received) {
        this.packet = packet;
        this.details = details;
        this.received = received;
    }

    /** Finds evidence in {@code packet}, whose details bear the labels of {@code details}. */
    public static EvidenceFinder in(Packet packet, DeclaredDetails details) {
        return new EvidenceFinder(packet, details, false);
    }

    /** As the other, where the office knows itself when it had the packet: what that says about it is shown as declared. */
    public static EvidenceFinder inReceived(Packet packet, DeclaredDetails details) {
        return new EvidenceFinder(packet, details, true);
    }

    /** For a refused classified packet: tells places, never what stands there. */
    public static EvidenceFinder withoutContent() {
        return new EvidenceFinder(null, new DeclaredDetails(List.of()), false);
    }

    /** Where nothing stands at {@code pointer}, the place nearest to it that exists, or whose parent does. */
    public Evidence find(String pointer) {
        if (packet == null) {
            return new Evidence(pointer, "", "");
        }
        Evidence known = found.get(pointer);
        if (known == null) {
            known = reach(packet, pointer);
            found.put(pointer, known);
        }
        return known;
    }

    private Evidence reach(Packet packet, String pointer) {
        Object value = packet;
        Object holder = packet;
        StringBuilder place = new StringBuilder(pointer.length());
        int reached = 0;
        while (reached < pointer.length()) {
            int end = endOfSegment(pointer, reached + 1);
            Object next = step(value, pointer, reached + 1, end);
            if (next == null && value instanceof List) {
                break;
            }
            holder = value;
            addToPlace(place, pointer, reached, end);
            reached = end;
            if (next == null) {
                String empty = pointer.substring(0, reached);
                return new Evidence(empty, label(empty, place.toString(), holder), Evidence.NOTHING);
            }
            value = next;
        }
        String found = pointer.substring(0, reached);
        return new Evidence(found, label(found, place.toString(), holder), show(value));
    }

    private static int endOfSegment(String pointer, int start) {
        int slash = pointer.indexOf('/', start);
        return slash < 0 ? pointer.length() : slash;
    }

    /** The label of a place does not depend on the indexes in its pointer: each counts as {@code 0}. */
    private static void addToPlace(StringBuilder place, String pointer, int slash, int end) {
        if (Character.isDigit(pointer.charAt(slash + 1))) {
            place.append("/0");
        } else {
            place.append(pointer, slash, end);
        }
    }

    private String label(String pointer, String place, Object holder) {
        if (holder instanceof Map) {
            return details.label(pointer.substring(pointer.lastIndexOf('/') + 1));
        }
        String label = LABELS.computeIfAbsent(place, PacketSchema.published()::label);
        return received && TIMES_OF_RECEIPT.contains(place) ? label + DECLARED : label;
    }

    /** What {@code value} holds under the segment of {@code pointer} from {@code start} to {@code end}. */
    private static @Nullable Object step(Object value, String pointer, int start, int end) {
        if (value instanceof List<?> list) {
            // A pointer to an entry has a number here; one to a field of an entry that is not there has none.
            int index = Character.isDigit(pointer.charAt(start))
                    ? Integer.parseInt(pointer, start, end, 10)
                    : Integer.MAX_VALUE;
            return index < list.size() ? list.get(index) : null;
        }
        String segment = pointer.substring(start, end);
        if (value instanceof Map<?, ?> details) {
            return details.get(segment);
        }
        Method accessor = ACCESSORS.get(value.getClass()).get(segment);
        if (accessor == null) {
            throw new IllegalArgumentException("a packet has no field " + segment);
        }
        return read(accessor, value);
    }

    private static @Nullable Object read(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Method> accessorsOf(Class<?> type) {
        Map<String, Method> accessors = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                // Public as it is: this only spares every call the question whether it may.
                accessor.setAccessible(true);
                accessors.put(component.getName(), accessor);
            }
        }
        return Collections.unmodifiableMap(accessors);
    }

    private static String show(Object value) {
        if (value.equals("")) {
            return Evidence.NOTHING;
        } else if (value instanceof Collection<?> values) {
            return showAll(values);
        } else if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? Evidence.NOTHING : Evidence.FILLED_IN;
        } else if (value instanceof Record) {
            return Evidence.FILLED_IN;
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof OffsetDateTime time) {
            return time.toString();
        }
        String text = value.toString();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String showAll(Collection<?> values) {
        return values.isEmpty() ? Evidence.NOTHING : show(brief(values));
    }

    /** What a list says in few words: the plain values of its entries in their order, digests shortened. */
    public static String brief(Collection<?> values) {
        boolean records = false;
        for (Object value : values) {
            records |= value instanceof Record;
        }
        StringJoiner all = new StringJoiner(records ? "；" : "、");
        for (Object value : values) {
            all.add(brief(value));
        }
        return all.toString();
    }

    private static String brief(Object value) {
        if (value instanceof Collection<?> values) {
            return values.isEmpty() ? "" : "[" + brief(values) + "]";
        } else if (value instanceof Record) {
            return briefRecord(value);
        }
        String text = value.toString();
        if (LATER_DIGEST.matcher(text).matches()) {
            return text.substring(0, SHORT_DIGEST + LATER) + "…";
        }
        return text.startsWith("sha256:") ? text.substring(0, Math.min(text.length(), SHORT_DIGEST)) + "…" : text;
    }

    private static String briefRecord(Object record) {
        StringJoiner words = new StringJoiner(" ");
        for (Method accessor : ACCESSORS.get(record.getClass()).values()) {
            Object part = read(accessor, record);
            String text = part == null || part instanceof Boolean ? "" : brief(part);
            if (!text.isEmpty()) {
                words.add(text);
            }
        }
        return words.toString();
    }
}
