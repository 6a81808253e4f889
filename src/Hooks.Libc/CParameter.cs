namespace Hooks.Libc;

/// <summary>A parameter as C declares it.</summary>
/// <param name="Type">Its type: <c>const struct sockaddr *</c>.</param>
/// <param name="Name">Its name: <c>addr</c>; <c>arg2</c> if no header names it.</param>
internal sealed record CParameter(string Type, string Name);
