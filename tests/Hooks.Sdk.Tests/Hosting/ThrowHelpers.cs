namespace Internal.Runtime.CompilerHelpers;

/// <summary>What the checked division calls: there is .NET's own runtime in these tests, and it has exceptions.</summary>
internal static class ThrowHelpers
{
    public static void ThrowOverflowException() => throw new OverflowException();

    public static void ThrowDivideByZeroException() => throw new DivideByZeroException();
}
