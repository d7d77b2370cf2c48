package io.fichario.crm.jdbc.db;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Skips a whole class of tests where there is no such database, with a line that names the class and the reason. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SkippedClasses.class)
public @interface NeedsDatabase {
    /** The database without which the tests say nothing. */
    TestDatabase value();
}
