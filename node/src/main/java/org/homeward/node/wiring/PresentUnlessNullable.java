package org.homeward.node.wiring;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// Tells Jackson what the code already says: a component of a record must be present and not null, unless it is
/// `@Nullable` or an `Optional`. So a missing member is a clear refusal, never a null deep inside.
///
/// Style 12: the one place that reads annotations by reflection, because the compiler's promise ends where JSON begins.
final class PresentUnlessNullable extends NopAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter ? Boolean.valueOf(mustBePresent(parameter)) : null;
    }

    // Nor may a list hold nothing in place of something.
    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedParameter parameter && mustBePresent(parameter)
                ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean mustBePresent(AnnotatedParameter parameter) {
        if (!(parameter.getOwner().getMember() instanceof Executable constructor)
                || !constructor.getDeclaringClass().isRecord()) {
            return false;
        }
        AnnotatedType type = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
        return !type.isAnnotationPresent(Nullable.class) && parameter.getRawType() != Optional.class;
    }
}
