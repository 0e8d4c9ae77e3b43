using System.Text.Json;
using HealOperator.Kubernetes.Client;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Admission;

/// <summary>
/// Reads reviews and writes answers. What is no review is refused as a bad request; where no answer can be found, the API server is told that
/// the webhook failed, so that the rule's failure policy decides.
/// </summary>
internal sealed class AdmissionEndpoint(AdmissionJudge judge, ILogger<AdmissionEndpoint> logger)
{
    /// <summary>Most bytes of a review: two objects of the largest size that etcd takes, and what is around them.</summary>
    public const int LargestBody = 4 << 20;

    public Task<IResult> MutateAsync(HttpRequest http, CancellationToken cancellationToken) => AnswerAsync(http, judge.MutateAsync, cancellationToken);

    public Task<IResult> ValidateAsync(HttpRequest http, CancellationToken cancellationToken) => AnswerAsync(http, judge.ValidateAsync, cancellationToken);

    private async Task<IResult> AnswerAsync(HttpRequest http, Func<AdmissionRequest, CancellationToken, Task<AdmissionResponse>> answer, CancellationToken cancellationToken)
    {
        var (request, problem) = await ReadAsync(http, cancellationToken);
        if (request is null)
        {
            AdmissionLog.Malformed(logger, problem!);
            return Results.Text($"{problem}\n", statusCode: StatusCodes.Status400BadRequest);
        }

        try
        {
            var response = await answer(request, cancellationToken);
            Log(request, response);
            return Results.Json(new AdmissionReview { Response = response with { Uid = request.Uid! } }, AdmissionJsonContext.Default.AdmissionReview);
        }
        catch (Exception e) when (e is KubernetesException or HttpRequestException or TimeoutException or IOException)
        {
            AdmissionLog.Failed(logger, e, request.Operation, request.Resource?.Resource, request.Namespace, request.Name);
            return Results.Text("The rights of the user could not be looked up just now; try again.\n", statusCode: StatusCodes.Status500InternalServerError);
        }
    }

    private static async Task<(AdmissionRequest? Request, string? Problem)> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        try
        {
            var review = await JsonSerializer.DeserializeAsync(http.Body, AdmissionJsonContext.Default.AdmissionReview, cancellationToken);
            return ReviewShape.Problem(review) is { } problem ? (null, problem) : (review!.Request, null);
        }
        catch (JsonException e)
        {
            return (null, $"The body is not an AdmissionReview: {e.Message}");
        }
        catch (BadHttpRequestException e)
        {
            return (null, $"The body cannot be read: {e.Message}");
        }
    }

    private void Log(AdmissionRequest request, AdmissionResponse response)
    {
        if (!response.Allowed) AdmissionLog.Refused(logger, request.Operation, request.Resource?.Resource, request.Namespace, request.Name, request.UserInfo?.Username, response.Status?.Message);
        else if (response.Patch is not null) AdmissionLog.Stamped(logger, request.UserInfo?.Username, request.Namespace, request.Name);
    }
}
