package io.fichario.crm.access;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.TenantId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks. The host makes actors; nothing about them is stored but id and departments in the changes they cause.
 *
 * @param id the name by which the host knows them
 * @param tenant whose records they work with
 * @param departments the departments they work for
 * @param roles what they are in the company
 * @param language the language of messages to them
 */
public record Actor(ActorId id, TenantId tenant, Set<Department> departments, Set<Role> roles, Locale language) {

    /** Checks that nothing is null and copies the sets. */
    public Actor {
        Given.value("id", id);
        Given.value("tenant", tenant);
        Given.value("language", language);
        departments = Given.sorted("departments", departments, Comparator.naturalOrder());
        roles = Given.sorted("roles", roles, Comparator.comparing(Role::text));
    }

    /**
     * Creates an actor of the default tenant without departments and roles, who reads English.
     *
     * @param name the name by which the host knows them
     * @return the actor
     * @throws io.fichario.crm.record.InvalidValueException if the name is blank, too long or has control characters
     */
    public static Actor named(String name) {
        return new Actor(ActorId.of(name), TenantId.DEFAULT, Set.of(), Set.of(), Locale.ENGLISH);
    }

    /**
     * Returns the actor for the host's own jobs, an administrator of the default tenant.
     *
     * @return the system actor
     */
    public static Actor system() {
        return named(ActorId.SYSTEM.text()).withRole(Role.ADMINISTRATOR);
    }

    /**
     * Returns this actor working for one more department.
     *
     * @param department the name of the department
     * @return the actor
     * @throws io.fichario.crm.record.InvalidValueException if the name is blank, too long or has control characters
     */
    public Actor inDepartment(String department) {
        Set<Department> more = ImmutableSet.<Department>builder()
                .addAll(departments)
                .add(Department.of(department))
                .build();
        return new Actor(id, tenant, more, roles, language);
    }

    /**
     * Returns this actor with one more role.
     *
     * @param role the role
     * @return the actor
     */
    public Actor withRole(Role role) {
        Set<Role> more = ImmutableSet.<Role>builder()
                .addAll(roles)
                .add(Given.value("role", role))
                .build();
        return new Actor(id, tenant, departments, more, language);
    }

    /**
     * Returns this actor working with the records of another tenant.
     *
     * @param other the tenant
     * @return the actor
     */
    public Actor ofTenant(TenantId other) {
        return new Actor(id, other, departments, roles, language);
    }

    /**
     * Returns this actor reading another language.
     *
     * @param other the language of messages; English where there is none in it
     * @return the actor
     */
    public Actor reading(Locale other) {
        return new Actor(id, tenant, departments, roles, other);
    }

    @Override
    public String toString() {
        return id.text();
    }
}
