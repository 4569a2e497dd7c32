using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace SafeCity.Web.Accounts;

/// <summary>Long and hard to guess, and no other rule: people who must mix signs choose worse passwords.</summary>
internal sealed class PasswordRules : IPasswordValidator<StaffMember>
{
    public const int MinLength = 12;

    /// <summary>Longer ones are slow to check and no safer.</summary>
    public const int MaxLength = 128;

    public const string Hint = "12 characters or more. Three random words together are easy to remember and hard to guess. You can paste it from a password manager.";

    // Of zxcvbn's 0 to 4. 3 is beyond guessing against the site, 4 beyond guessing from a stolen table.
    private const int LeastScore = 3;
    private static readonly string[] LocalWords = ["safecity", "safe city", "southampton", "partnership", "hampshire"];

    public Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.Email ?? "", user.Name) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = problem })
            : IdentityResult.Success);

    /// <summary>What is wrong with the password, in words for the person who chose it; nothing when it will do.</summary>
    public static string? Problem(string password, string email, string name) => password.Length switch
    {
        0 => "Enter a password",
        < MinLength => $"Your password must have {MinLength} characters or more",
        > MaxLength => $"Your password must have {MaxLength} characters or fewer",
        _ when Score(password, email, name) < LeastScore =>
            "Choose a password that is harder to guess. Leave out names, places, dates and patterns of keys: three random words work well",
        _ => null,
    };

    private static int Score(string password, string email, string name)
    {
        char[] between = ['@', '.', ' ', '-', '_', '+', '\''];
        var own = $"{email} {name}".Split(between, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2);
        return new Zxcvbn.Zxcvbn().EvaluatePassword(password, [email, name, .. own, .. LocalWords]).Score;
    }
}

/// <summary>One account for one address. Replaces Identity's own rule, whose list of allowed letters refuses names like O'Neil.</summary>
internal sealed class StaffEmailRule : IUserValidator<StaffMember>
{
    private static readonly EmailAddressAttribute Email = new();

    public static bool IsEmail(string? text) =>
        text is { Length: > 0 and <= StaffMember.EmailMaxLength } && Email.IsValid(text) && !text.Any(char.IsWhiteSpace);

    public async Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user)
    {
        if (!IsEmail(user.Email))
        {
            return IdentityResult.Failed(new IdentityError { Code = nameof(StaffEmailRule), Description = "Enter an email address like name@example.org" });
        }

        return await manager.FindByNameAsync(user.Email!) is { } other && other.Id != user.Id
            ? IdentityResult.Failed(new IdentityError { Code = nameof(StaffEmailRule), Description = "There is already an account with this email address" })
            : IdentityResult.Success;
    }
}
