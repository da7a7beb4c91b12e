package id.tumbuh.runtime.dynamo;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.WrappedTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The Enhanced Client's static schema for a record: each component is an attribute of the same name, pk and sk are the
 * keys. Components are texts, numbers, booleans, instants, dates, bytes, lists, sets, maps with text keys, and records of
 * such.
 */
public final class RecordSchema {

    private static final Map<Class<?>, TableSchema<?>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Object> ZEROS = Map.of(int.class, 0, long.class, 0L, boolean.class, false,
            double.class, 0.0);
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(int.class, Integer.class, long.class, Long.class,
            boolean.class, Boolean.class, double.class, Double.class);

    private RecordSchema() {}

    @SuppressWarnings("unchecked")
    public static <T extends Record> TableSchema<T> of(Class<T> type) {
        TableSchema<?> known = KNOWN.get(type);
        if (known == null) {
            known = make(type);
            KNOWN.put(type, known);
        }
        return (TableSchema<T>) known;
    }

    private static <T extends Record> TableSchema<T> make(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        var schema = StaticImmutableTableSchema.builder(type, Object[].class)
                .newItemBuilder(() -> zeros(components), values -> construct(type, components, values));
        for (int i = 0; i < components.length; i++) {
            add(schema, components[i], i);
        }
        return new Told<>(type, schema.build());
    }

    /** Says which record an item is not, where the table has another shape than this code. */
    private static final class Told<T extends Record> extends WrappedTableSchema<T, TableSchema<T>> {

        private final Class<T> type;

        Told(Class<T> type, TableSchema<T> schema) {
            super(schema);
            this.type = type;
        }

        @Override
        public T mapToItem(Map<String, AttributeValue> item) {
            try {
                return super.mapToItem(item);
            } catch (RuntimeException e) {
                throw new IllegalStateException("an item of the table has not the shape of " + type.getSimpleName()
                        + " that this code reads", e);
            }
        }
    }

    private static <T extends Record> void add(StaticImmutableTableSchema.Builder<T, Object[]> schema,
            RecordComponent component, int index) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        schema.addAttribute(typeOf(component.getGenericType()), attribute -> {
            attribute.name(component.getName()).getter(item -> read(accessor, item))
                    .setter((values, value) -> values[index] = value);
            switch (component.getName()) {
                case "pk" -> attribute.tags(StaticAttributeTags.primaryPartitionKey());
                case "sk" -> attribute.tags(StaticAttributeTags.primarySortKey());
                default -> {
                }
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static EnhancedType<Object> typeOf(Type type) {
        return (EnhancedType<Object>) (EnhancedType<?>) switch (type) {
            case ParameterizedType generic when generic.getRawType() == List.class ->
                EnhancedType.listOf(typeOf(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic when generic.getRawType() == Set.class ->
                EnhancedType.setOf(typeOf(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic when generic.getRawType() == Map.class ->
                EnhancedType.mapOf(EnhancedType.of(String.class), typeOf(generic.getActualTypeArguments()[1]));
            case Class<?> record when record.isRecord() -> document(record.asSubclass(Record.class));
            case Class<?> plain -> EnhancedType.of(BOXES.getOrDefault(plain, plain));
            default -> throw new IllegalArgumentException("no attribute type for " + type);
        };
    }

    private static <R extends Record> EnhancedType<R> document(Class<R> type) {
        return EnhancedType.documentOf(type, of(type), options -> options.ignoreNulls(true));
    }

    private static Object[] zeros(RecordComponent[] components) {
        return Stream.of(components).map(component -> ZEROS.get(component.getType())).toArray();
    }

    private static Object read(Method accessor, Object item) {
        try {
            return accessor.invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T extends Record> T construct(Class<T> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<T> constructor = type
                    .getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an item of " + type.getSimpleName() + " can not be read", e);
        }
    }
}
