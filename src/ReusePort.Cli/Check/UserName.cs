using System.Globalization;

namespace ReusePort.Cli.Check;

/// <summary>The names of users (passwd(5)).</summary>
internal static class UserName
{
    /// <summary>The name of a user, or the number if it has none.</summary>
    public static string Of(uint user)
    {
        var number = user.ToString(CultureInfo.InvariantCulture);
        try
        {
            return File.ReadLines("/etc/passwd").Select(static line => line.Split(':'))
                .FirstOrDefault(fields => fields.Length > 2 && fields[2] == number)?[0] ?? number;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return number;
        }
    }
}
