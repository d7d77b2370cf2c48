package io.fichario.crm;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The validation engine as we start it: once, and without an expression language, which hosts should not need to bring.
 */
final class OwnValidator {
    private OwnValidator() {}

    private static final class Once {
        static final Validator VALIDATOR = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();
    }

    static Validator get() {
        return Once.VALIDATOR;
    }
}
