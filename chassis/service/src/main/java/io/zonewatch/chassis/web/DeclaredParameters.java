package io.zonewatch.chassis.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/** The query parameters of a resource method by name, those of parameter objects ({@code @BeanParam}) included. */
final class DeclaredParameters {

    private DeclaredParameters() {}

    static Map<String, Type> of(Method method) {
        Map<String, Type> declared = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                declared.put(query.value(), parameter.getParameterizedType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), declared);
            }
        }
        return declared;
    }

    /** Fields of the object, of what it inherits, and of the parameter objects in it. */
    private static void addFields(Class<?> object, Map<String, Type> declared) {
        for (Class<?> type = object; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null) {
                    declared.putIfAbsent(query.value(), field.getGenericType());
                } else if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(field.getType(), declared);
                }
            }
        }
    }
}
