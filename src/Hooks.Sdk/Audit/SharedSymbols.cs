namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK116: a symbol is intercepted only once. The library can export only one of two methods.</summary>
internal static class SharedSymbols
{
    public const string Code = "HOOKSDK116";

    public static IEnumerable<Finding> Check(HookMetadata metadata) => metadata.InterceptedAgain.Select(again =>
        new Finding(Code, $"{again.Method} intercepts '{again.Symbol}', which {metadata.Intercepted[again.Symbol]} intercepts already: only one of them would be called. Remove one of the two, or combine them in one method."));
}
