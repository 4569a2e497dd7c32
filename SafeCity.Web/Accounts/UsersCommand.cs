using System.CommandLine;
using SafeCity.Web.Commands;
using SafeCity.Web.Data;

namespace SafeCity.Web.Accounts;

internal static class UsersCommand
{
    public static Command Command(Func<WebApplication> site)
    {
        var email = new Argument<string>("EMAIL") { Description = "The person's email address." };
        var role = new Option<StaffRole>("--role")
        {
            Description = "Administrator (everything, accounts too), Officer (comments, urgent ones too) or Comms (comments but urgent ones).",
            Required = true,
        };
        var add = new Command("add", "Prints a one-time link with which a person makes an account, or resets the one they have. It works for three days.") { email, role };
        add.SetAction((asked, _) => Add(asked.GetValue(email)!, asked.GetValue(role), site));
        return new Command("users", "Staff accounts.") { add };
    }

    private static async Task<int> Add(string email, StaffRole role, Func<WebApplication> site)
    {
        await using var app = site();
        await app.Services.PrepareData();
        await using var scope = app.Services.CreateAsyncScope();
        var invited = await scope.ServiceProvider.GetRequiredService<StaffInvitations>().Invite(email, role);
        if (invited.Path == null)
        {
            await Console.Error.WriteLineAsync(invited.Problem);
            return OperatorCommands.WrongInput;
        }

        Console.WriteLine(invited.IsReset
            ? "There is an account with this address. This link sets a new password and a new second factor:"
            : "Give this link to the person. It works once, for three days:");
        Console.WriteLine($"{app.Configuration["Site:Address"]?.TrimEnd('/')}{invited.Path}");
        return OperatorCommands.Worked;
    }
}
