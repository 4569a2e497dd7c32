using Microsoft.EntityFrameworkCore;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

/// <summary>Who works here, in which role. There is always an administrator who can sign in.</summary>
internal sealed class StaffTeam(SafeCityDb db, AuditLog audit, TimeProvider clock)
{
    public const string LastAdministrator = "This is the only administrator. Make someone else an administrator first";

    /// <summary>False for the last administrator, who stays one.</summary>
    public Task<bool> ChangeRole(Guid id, StaffRole role) => Change(id, member => role == StaffRole.Administrator, member =>
    {
        if (member.Role != role)
        {
            audit.Add(AuditActions.RoleChanged, member.Email!, $"from {member.Role} to {role}");
            member.Become(role);
        }
    });

    /// <summary>False for the last administrator, who stays.</summary>
    public Task<bool> SwitchOff(Guid id) => Change(id, _ => false, member =>
    {
        audit.Add(AuditActions.SwitchedOff, member.Email!);
        member.Disable(clock.GetUtcNow());
    });

    public Task SwitchOn(Guid id) => Change(id, _ => true, member =>
    {
        audit.Add(AuditActions.SwitchedOn, member.Email!);
        member.Enable();
    });

    private async Task<bool> Change(Guid id, Func<StaffMember, bool> staysAdministrator, Action<StaffMember> change)
    {
        await using var deed = await db.Database.BeginTransactionAsync();

        // Takes hold of every administrator's row: two of them who demote each other at once must wait for one another.
        await db.Staff.Where(m => m.Role == StaffRole.Administrator)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Role, StaffRole.Administrator));
        var member = await db.Staff.SingleAsync(m => m.Id == id);
        await db.Entry(member).ReloadAsync();
        var isAdministrator = member is { Role: StaffRole.Administrator, IsDisabled: false };
        if (isAdministrator && !staysAdministrator(member)
            && !await db.Staff.AnyAsync(m => m.Id != id && m.Role == StaffRole.Administrator && m.DisabledAt == null))
        {
            return false;
        }

        change(member);
        await db.SaveChangesAsync();
        await deed.CommitAsync();
        return true;
    }
}
